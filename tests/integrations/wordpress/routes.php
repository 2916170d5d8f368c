<?php
/**
 * Runs the plugin's routes outside WordPress: reads settings and calls as JSON, and writes what each call answers.
 *
 * What follows stands for WordPress; the request to Crossfoot is a real one. Post 9 is one that nobody may edit.
 */

define( 'ABSPATH', __DIR__ );

$routes = array();
$meta   = array();

class WP_Error {
	public $message;
	public $data;
	public function __construct( $code, $message = '', $data = array() ) {
		$this->message = $message;
		$this->data    = $data;
	}
}

function add_action( $hook, $callback ) {
	if ( 'rest_api_init' === $hook ) {
		$GLOBALS['start'] = $callback;
	}
}

function register_uninstall_hook( $file, $callback ) {}

function register_rest_route( $space, $path, $routes ) {
	foreach ( isset( $routes['methods'] ) ? array( $routes ) : $routes as $route ) {
		$GLOBALS['routes'][ $route['methods'] ][ $path ] = $route;
	}
}

function current_user_can( $what, $post ) {
	return 'edit_post' === $what && 9 !== $post;
}

function current_time( $format ) {
	return gmdate( $format );
}

function get_post_meta( $post, $key ) {
	return $GLOBALS['meta'][ $post ][ $key ] ?? array();
}

function add_post_meta( $post, $key, $value ) {
	$GLOBALS['meta'][ $post ][ $key ][] = $value;
}

function delete_post_meta( $post, $key ) {
	unset( $GLOBALS['meta'][ $post ][ $key ] );
}

function wp_json_encode( $value ) {
	return json_encode( $value );
}

function wp_remote_post( $url, $options ) {
	$lines = array();
	foreach ( $options['headers'] as $name => $value ) {
		$lines[] = "$name: $value";
	}
	$http = array(
		'method'          => 'POST',
		'header'          => $lines,
		'content'         => $options['body'],
		'timeout'         => $options['timeout'],
		'follow_location' => $options['redirection'],
		'ignore_errors'   => true,
	);
	$body = @file_get_contents( $url, false, stream_context_create( array( 'http' => $http ) ) );
	if ( false === $body ) {
		return new WP_Error( 'http_request_failed' );
	}
	return array(
		'status' => (int) explode( ' ', $http_response_header[0] )[1],
		'body'   => $body,
	);
}

function is_wp_error( $value ) {
	return $value instanceof WP_Error;
}

function wp_remote_retrieve_response_code( $answer ) {
	return $answer['status'];
}

function wp_remote_retrieve_body( $answer ) {
	return $answer['body'];
}

function answer( $call ) {
	foreach ( $GLOBALS['routes'][ $call['method'] ] as $path => $route ) {
		if ( preg_match( "#^$path$#", $call['path'], $found ) ) {
			$request = $found + $call['body'];
			return $route['permission_callback']( $request ) ? $route['callback']( $request ) : 'forbidden';
		}
	}
}

$given = json_decode( stream_get_contents( STDIN ), true );
foreach ( $given['settings'] as $name => $value ) {
	define( $name, $value );
}
require __DIR__ . '/../../../integrations/wordpress/crossfoot/crossfoot.php';
$start();

$answers = array();
foreach ( $given['calls'] as $call ) {
	$said      = answer( $call );
	$answers[] = is_wp_error( $said ) ? array( 'message' => $said->message ) + $said->data : $said;
}
echo json_encode( $answers );

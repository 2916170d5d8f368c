<?php
/**
 * Plugin Name: Crossfoot
 * Description: Before a post is published, lists the figures in it that cannot all be true.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 *
 * The settings are constants of wp-config.php:
 *
 * CROSSFOOT_URL      Where the service runs, as this web server reaches it. Default: http://127.0.0.1:8000
 * CROSSFOOT_API_KEY  A key, sent as a bearer token, where the service or a proxy before it asks for one. Default: none
 * CROSSFOOT_HOLD     True: the panel does not let a post through while it lists an error. Default: false
 *
 * Copy goes from the browser to this site and from here to the service; nothing of it is stored or logged.
 */

namespace Crossfoot;

defined( 'ABSPATH' ) || exit;

const SECONDS   = 10; // that the service is waited for
const DISMISSED = '_crossfoot_dismissed'; // post meta: the fingerprints of findings that an editor has dismissed

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\add_panel' );
add_action( 'rest_api_init', __NAMESPACE__ . '\add_routes' );
register_uninstall_hook( __FILE__, __NAMESPACE__ . '\forget' );

/** Loads the panel where posts are edited; widgets and site templates have no such editor. */
function add_panel() {
	if ( 'post' !== get_current_screen()->base ) {
		return;
	}
	$needs = array( 'api-fetch', 'block-editor', 'blocks', 'components', 'data', 'edit-post', 'editor', 'element', 'plugins' );
	$needs = array_map( fn( $name ) => "wp-$name", $needs );
	wp_enqueue_script( 'crossfoot', plugins_url( 'panel.js', __FILE__ ), $needs, filemtime( __DIR__ . '/panel.js' ), true );
	$hold = defined( 'CROSSFOOT_HOLD' ) && CROSSFOOT_HOLD;
	wp_add_inline_script( 'crossfoot', 'window.crossfoot = ' . wp_json_encode( array( 'hold' => $hold ) ), 'before' );
}

/** Adds the routes of the panel, for those who may edit the post that they name. */
function add_routes() {
	$post = '/posts/(?P<id>\d+)';
	$may  = fn( $request ) => current_user_can( 'edit_post', (int) $request['id'] );
	$day  = array(
		'type'    => 'string',
		'pattern' => '^\d{4}-\d\d-\d\d$',
	);
	$mark = array(
		'type'     => 'string',
		'pattern'  => '^[0-9a-f]{8,64}$',
		'required' => true,
	);
	$list = array(
		'type'     => 'array',
		'items'    => array( 'type' => 'object' ),
		'required' => true,
	);
	register_rest_route(
		'crossfoot/v1',
		"$post/check",
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\check',
			'permission_callback' => $may,
			'args'                => array(
				'documents' => $list,
				'published' => $day,
			),
		)
	);
	register_rest_route(
		'crossfoot/v1',
		"$post/dismissed",
		array(
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\dismiss',
				'permission_callback' => $may,
				'args'                => array( 'fingerprint' => $mark ),
			),
			array(
				'methods'             => 'DELETE',
				'callback'            => __NAMESPACE__ . '\restore',
				'permission_callback' => $may,
			),
		)
	);
}

/** Returns what the service finds in the documents of a post, less what was dismissed. */
function check( $request ) {
	$dismissed = dismissed( $request['id'] );
	$headers   = array(
		'Content-Type' => 'application/json',
		'Accept'       => 'application/json',
	);
	if ( defined( 'CROSSFOOT_API_KEY' ) && CROSSFOOT_API_KEY ) {
		$headers['Authorization'] = 'Bearer ' . CROSSFOOT_API_KEY;
	}
	$asked  = array(
		'documents'          => $request['documents'],
		'published'          => $request['published'] ?? current_time( 'Y-m-d' ),
		'ignore'             => array_slice( $dismissed, -1000 ), // the service takes no more
		'offset_unit'        => 'utf16',
		'include_quantities' => false,
	);
	$url    = defined( 'CROSSFOOT_URL' ) ? CROSSFOOT_URL : 'http://127.0.0.1:8000';
	$answer = wp_remote_post(
		rtrim( $url, '/' ) . '/v1/check',
		array(
			'timeout'     => SECONDS,
			'redirection' => 0, // copy goes where the setting says, and nowhere else
			'headers'     => $headers,
			'body'        => wp_json_encode( $asked ),
		)
	);
	if ( is_wp_error( $answer ) ) {
		return failure( 'it cannot be reached, or took too long.' );
	}
	$status = wp_remote_retrieve_response_code( $answer );
	$said   = json_decode( wp_remote_retrieve_body( $answer ) );
	if ( 200 !== $status || ! isset( $said->discrepancies ) ) {
		return failure( $said->detail ?? "it answered with status $status." );
	}
	return array(
		'discrepancies' => $said->discrepancies,
		'warnings'      => $said->warnings,
		'dismissed'     => count( $dismissed ),
	);
}

/** Leaves a finding out of the post's checks from now on. */
function dismiss( $request ) {
	if ( ! in_array( $request['fingerprint'], dismissed( $request['id'] ), true ) ) {
		add_post_meta( $request['id'], DISMISSED, $request['fingerprint'] );
	}
	return array( 'dismissed' => count( dismissed( $request['id'] ) ) );
}

/** Brings back all that was dismissed of a post. */
function restore( $request ) {
	delete_post_meta( $request['id'], DISMISSED );
	return array( 'dismissed' => 0 );
}

/** Returns the fingerprints that were dismissed of a post. */
function dismissed( $post ) {
	return get_post_meta( $post, DISMISSED );
}

/** Returns the error of a check that came to nothing. */
function failure( $reason ) {
	return new \WP_Error( 'crossfoot_failed', "Crossfoot could not check the figures: $reason", array( 'status' => 502 ) );
}

/** Removes all that the plugin has stored. */
function forget() {
	delete_post_meta_by_key( DISMISSED );
}

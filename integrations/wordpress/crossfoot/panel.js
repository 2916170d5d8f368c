/**
 * The panel that lists, before a post is published, the figures in it that cannot all be true.
 *
 * Runs as it stands, without a build step; `wp` is what WordPress loads for the block editor.
 */
( function () {
	'use strict';

	const SEVERITIES = { error: 'error', warning: 'warning', notice: 'info' }; // as a Notice has them

	/** Returns the parts of a story, all of them HTML, less the blank ones, which Crossfoot refuses. */
	function documentsOf( title, excerpt, content ) {
		return [
			{ id: 'headline', role: 'headline', format: 'html', text: title },
			{ id: 'excerpt', role: 'standfirst', format: 'html', text: excerpt },
			{ id: 'story', role: 'body', format: 'html', text: content },
		].filter( ( part ) => part.text.trim() );
	}

	/**
	 * Returns the innermost block that holds an offset (in UTF-16 units) of the serialised blocks, or null.
	 *
	 * A block's own text stands within that of the block around it, in the order of the inner blocks.
	 */
	function blockAt( blocks, source, offset, serialize ) {
		let from = 0;
		for ( const block of blocks ) {
			const own = serialize( block );
			const start = source.indexOf( own, from );
			if ( start < 0 ) {
				continue;
			}
			from = start + own.length;
			if ( start <= offset && offset < from ) {
				return blockAt( block.innerBlocks, own, offset - start, serialize ) || block;
			}
		}
		return null;
	}

	if ( typeof module === 'object' ) {
		module.exports = { documentsOf, blockAt }; // for the tests
		return;
	}

	const { apiFetch, blocks, components, data, element, plugins } = window.wp;
	const { createElement: el, useEffect, useState } = element;
	const PrePublishPanel = window.wp.editor.PluginPrePublishPanel || window.wp.editPost.PluginPrePublishPanel; // before 6.6

	/** Returns the text of a piece of HTML. */
	function plain( html ) {
		return new DOMParser().parseFromString( html, 'text/html' ).body.textContent;
	}

	/** Asks this site, which asks Crossfoot. */
	function ask( path, method, body ) {
		const post = data.select( 'core/editor' ).getCurrentPostId();
		return apiFetch( { path: `/crossfoot/v1/posts/${ post }/${ path }`, method, data: body } );
	}

	/** Returns the blocks of the post, also where the editor shows the template around them. */
	function postBlocks() {
		const shown = data.select( 'core/block-editor' );
		const [ holder ] = shown.getBlocksByName( 'core/post-content' );
		return shown.getBlocks( holder );
	}

	/** Returns what is found in the post as it stands in the editor, each mention with the block that holds it. */
	async function check() {
		const editor = data.select( 'core/editor' );
		const edited = postBlocks();
		const content = blocks.serialize( edited );
		const documents = documentsOf(
			editor.getEditedPostAttribute( 'title' ) || '',
			editor.getEditedPostAttribute( 'excerpt' ) || '',
			content
		);
		if ( ! documents.length ) {
			return { findings: [], warnings: [], dismissed: 0 };
		}
		const body = { documents };
		if ( ! editor.isEditedPostDateFloating() ) {
			body.published = editor.getEditedPostAttribute( 'date' ).slice( 0, 10 );
		}
		const { discrepancies, warnings, dismissed } = await ask( 'check', 'POST', body );
		const findings = discrepancies.map( ( found ) => ( {
			...found,
			mentions: found.mentions.map( ( mention ) => ( {
				text: plain( mention.text ),
				block:
					mention.document === 'story' ? blockAt( edited, content, mention.start, blocks.serialize ) : null,
			} ) ),
		} ) );
		return { findings, warnings, dismissed };
	}

	function Mention( { text, block } ) {
		if ( ! block ) {
			return el( 'li', null, text );
		}
		const show = () => data.dispatch( 'core/block-editor' ).selectBlock( block.clientId );
		return el( 'li', null, el( components.Button, { variant: 'link', onClick: show }, text ) );
	}

	function Finding( { finding, dismiss } ) {
		return el(
			components.Notice,
			{
				status: SEVERITIES[ finding.severity ],
				isDismissible: false,
				actions: [ { label: 'Dismiss', onClick: () => dismiss( finding ) } ],
			},
			el( 'p', null, finding.message ),
			el( 'ul', null, ...finding.mentions.map( ( mention, key ) => el( Mention, { ...mention, key } ) ) )
		);
	}

	/** What the panel holds; WordPress makes it anew each time that the panel opens. */
	function Findings() {
		const [ result, setResult ] = useState( null ); // null while the check runs
		const [ error, setError ] = useState( '' );
		const findings = result ? result.findings : [];
		const hold = window.crossfoot.hold && findings.some( ( { severity } ) => severity === 'error' );

		/** Shows what becomes of the result, or why nothing does. */
		const follow = ( promise ) =>
			promise.then(
				( next ) => {
					setResult( next );
					setError( '' );
				},
				( { message } ) => {
					setResult( ( now ) => now || { findings: [], warnings: [], dismissed: 0 } );
					setError( message );
				}
			);
		const again = () => {
			setResult( null );
			return follow( check() );
		};
		const dismiss = ( finding ) =>
			follow(
				ask( 'dismissed', 'POST', { fingerprint: finding.fingerprint } ).then( ( { dismissed } ) => ( {
					...result,
					findings: findings.filter( ( { fingerprint } ) => fingerprint !== finding.fingerprint ),
					dismissed,
				} ) )
			);
		const restore = () => follow( ask( 'dismissed', 'DELETE' ).then( check ) );

		useEffect( () => {
			again();
		}, [] );
		useEffect( () => {
			if ( hold ) {
				data.dispatch( 'core/editor' ).lockPostSaving( 'crossfoot' );
				return () => data.dispatch( 'core/editor' ).unlockPostSaving( 'crossfoot' );
			}
		}, [ hold ] );

		if ( ! result ) {
			return el( components.Spinner );
		}
		return el(
			'div',
			{ className: 'crossfoot' },
			error && el( 'p', { role: 'alert' }, error ),
			! error && ! findings.length && el( 'p', null, 'No figures that contradict each other were found.' ),
			hold && el( 'p', null, 'Correct or dismiss each error to publish.' ),
			...findings.map( ( finding ) => el( Finding, { finding, dismiss, key: finding.fingerprint } ) ),
			...result.warnings.map( ( warning, key ) => el( 'p', { key }, warning ) ),
			el( components.Button, { variant: 'secondary', onClick: again }, 'Check again' ),
			result.dismissed > 0 &&
				el( components.Button, { variant: 'tertiary', onClick: restore }, `Bring back dismissed (${ result.dismissed })` )
		);
	}

	plugins.registerPlugin( 'crossfoot', {
		render: () => el( PrePublishPanel, { title: 'Figures', initialOpen: true }, el( Findings ) ),
	} );
} )();

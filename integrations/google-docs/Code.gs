/**
 * Checks the figures of the open document with Crossfoot, highlights those that disagree, and lists them in a sidebar.
 *
 * Script properties: CROSSFOOT_URL, where Crossfoot is reached from Google's servers, and CROSSFOOT_API_KEY, a key sent
 * as a bearer token, where the service or a proxy before it asks for one. The URL also stands in appsscript.json.
 */

const COLOUR = '#ffe599';
const COLOURED = 'crossfoot coloured'; // a named range whose colour is ours to take away again
const MARKED = 'crossfoot'; // a named range that had a colour already
const DISMISSED = 'crossfoot dismissed '; // a document property, with a finding's fingerprint behind it

function onInstall() {
  onOpen();
}

function onOpen() {
  DocumentApp.getUi()
    .createAddonMenu()
    .addItem('Check figures', 'showSidebar')
    .addItem('Remove highlights', 'removeHighlights')
    .addToUi();
}

function showSidebar() {
  DocumentApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Figures'));
}

/** Checks the open tab, highlights what is found in it, and returns the findings for the sidebar. */
function checkFigures() {
  removeHighlights();
  const tab = openTab_();
  const paragraphs = tab.getBody().getParagraphs().map(paragraphOf_);
  const documents = documentsOf(paragraphs);
  const dismissed = dismissed_();
  const answer = documents.length ? ask_(documents, dismissed) : { discrepancies: [], warnings: [] };
  const findings = answer.discrepancies.map((found) => ({
    fingerprint: found.fingerprint,
    severity: found.severity,
    message: found.message,
    mentions: found.mentions.map((mention) => ({
      text: mention.text,
      range: highlight_(tab, paragraphs, placesOf(paragraphs, documents, mention)),
    })),
  }));
  return { findings: findings, warnings: answer.warnings, dismissed: dismissed.length };
}

/** Leaves a finding out from now on, for everyone who checks this document. */
function dismiss(fingerprint) {
  PropertiesService.getDocumentProperties().setProperty(DISMISSED + fingerprint, 'yes');
  return checkFigures();
}

/** Brings back all that was dismissed. */
function bringBack() {
  const properties = PropertiesService.getDocumentProperties();
  dismissed_().forEach((fingerprint) => properties.deleteProperty(DISMISSED + fingerprint));
  return checkFigures();
}

/** Selects a mention, wherever edits have moved it. */
function select(range) {
  const named = openTab_().getNamedRangeById(range);
  if (named) {
    DocumentApp.getActiveDocument().setSelection(named.getRange());
  }
}

/** Takes away every highlight of ours, and no other. */
function removeHighlights() {
  const tab = openTab_();
  tab.getNamedRanges(COLOURED).forEach((named) => {
    named.getRange().getRangeElements().forEach((piece) => colour_(piece, null));
    named.remove();
  });
  tab.getNamedRanges(MARKED).forEach((named) => named.remove());
}

function openTab_() {
  return DocumentApp.getActiveDocument().getActiveTab().asDocumentTab();
}

function paragraphOf_(paragraph) {
  const texts = [];
  for (let i = 0; i < paragraph.getNumChildren(); i++) {
    const child = paragraph.getChild(i);
    if (child.getType() === DocumentApp.ElementType.TEXT) {
      texts.push(child.asText());
    }
  }
  const heading = paragraph.getHeading();
  const styles = DocumentApp.ParagraphHeading;
  const role = heading === styles.TITLE ? 'headline' : heading === styles.SUBTITLE ? 'standfirst' : 'body';
  return { role: role, texts: texts, runs: texts.map((text) => text.getText()) };
}

/** Names the range of a mention and returns its id; colours it unless part of it has a colour already. */
function highlight_(tab, paragraphs, places) {
  const builder = tab.newRange();
  places.forEach((place) => {
    builder.addElement(paragraphs[place.paragraph].texts[place.run], place.start, place.end - 1);
  });
  const range = builder.build();
  const pieces = range.getRangeElements();
  const bare = pieces.every(isBare_);
  if (bare) {
    pieces.forEach((piece) => colour_(piece, COLOUR));
  }
  return tab.addNamedRange(bare ? COLOURED : MARKED, range).getId();
}

function isBare_(piece) {
  const text = piece.getElement().asText();
  for (let i = piece.getStartOffset(); i <= piece.getEndOffsetInclusive(); i++) {
    if (text.getBackgroundColor(i)) {
      return false;
    }
  }
  return true;
}

function colour_(piece, colour) {
  const text = piece.getElement().asText();
  if (piece.isPartial()) {
    text.setBackgroundColor(piece.getStartOffset(), piece.getEndOffsetInclusive(), colour);
  } else {
    text.setBackgroundColor(colour); // edits have left nothing but the figure
  }
}

function dismissed_() {
  const names = PropertiesService.getDocumentProperties().getKeys();
  return names.filter((name) => name.startsWith(DISMISSED)).map((name) => name.slice(DISMISSED.length));
}

function ask_(documents, dismissed) {
  const settings = PropertiesService.getScriptProperties();
  const url = settings.getProperty('CROSSFOOT_URL');
  const key = settings.getProperty('CROSSFOOT_API_KEY');
  if (!url) {
    throw new Error('The script property CROSSFOOT_URL is not set.');
  }
  const asked = {
    documents: documents.map((made) => ({ id: made.id, role: made.role, text: made.text })),
    published: Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd'),
    ignore: dismissed.slice(-1000), // the service takes no more
    offset_unit: 'utf16',
    include_quantities: false,
  };
  const response = UrlFetchApp.fetch(url.replace(/\/+$/, '') + '/v1/check', {
    method: 'post',
    contentType: 'application/json',
    headers: key ? { Authorization: 'Bearer ' + key } : {},
    payload: JSON.stringify(asked),
    followRedirects: false, // copy goes where the setting says, and nowhere else
    muteHttpExceptions: true,
  });
  const status = response.getResponseCode();
  if (status !== 200) {
    throw new Error('Crossfoot could not check the figures: ' + (problem_(response) || 'it answered with status ' + status + '.'));
  }
  return JSON.parse(response.getContentText('UTF-8'));
}

/** Returns what a problem document (RFC 9457) says; a proxy's page of its own says nothing. */
function problem_(response) {
  const said = response.getContentText('UTF-8');
  return said.startsWith('{') ? JSON.parse(said).detail : '';
}

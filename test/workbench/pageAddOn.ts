/** A scratch add-on for the tests of the page: one menu item for each thing that the page shows. */
export const ADD_ON = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem('Ask', 'ask')
    .addSeparator()
    .addSubMenu(ui.createMenu('Show').addItem('Sidebar', 'sidebar').addItem('Dialog', 'dialog').addItem('Modeless', 'modeless')
      .addItem('Toast', 'toast').addItem('Alert', 'alert'))
    .addItem('Fail', 'fail')
    .addToUi();
}
const keep = (key, value) => PropertiesService.getDocumentProperties().setProperty(key, value);
function kept(key) { return PropertiesService.getDocumentProperties().getProperty(key); }
function cached(key) { return CacheService.getDocumentCache().get(key); }
function cache(key, value) { CacheService.getDocumentCache().put(key, value); }
function remember(key, value) { keep(key, value); }
function ask() {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt('Your shop', 'What is it called?', ui.ButtonSet.OK_CANCEL);
  keep('answer', response.getSelectedButton() + ':' + response.getResponseText());
}
function alert() {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert('Replace?', 'The sheet Customers is written again.', ui.ButtonSet.YES_NO_CANCEL);
  keep('answer', String(button === ui.Button.CLOSE ? 'closed' : button));
}
function toast() { SpreadsheetApp.getActive().toast('5,726 orders were read.', 'Clientele', -1); }
const PAGE = '<button onclick="google.script.run.remember(\\'from\\', \\'page\\')">Tell</button>'
  + '<button onclick="google.script.host.close()">Close it</button>'
  + '<button onclick="google.script.host.setWidth(420);google.script.host.setHeight(160)">Resize</button>'
  + '<button onclick="google.script.host.editor.focus()">To the cells</button>';
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(PAGE).setTitle('A sidebar')); }
function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(PAGE).setWidth(300).setHeight(200), 'A dialog'); }
function modeless() { SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput(PAGE).setWidth(300).setHeight(200), 'Modeless'); }
function fail() { console.log('before it fails'); throw new RangeError('no such tier'); }
function zone() { return SpreadsheetApp.getActive().getSpreadsheetTimeZone(); }
function locale() { return SpreadsheetApp.getActive().getSpreadsheetLocale(); }
function language() { return Session.getActiveUserLocale(); }
function firstDay() { return SpreadsheetApp.getActiveSheet().getRange('A2').getValue().toISOString(); }
function firstDayShown() { return SpreadsheetApp.getActiveSheet().getRange('A2').getDisplayValue(); }
function note() { SpreadsheetApp.getActiveSheet().getRange('A1').setNote('checked'); }
function noted() { return SpreadsheetApp.getActiveSheet().getRange('A1').getNote(); }
function chart() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const builder = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('E1:F4'));
  sheet.insertChart(builder.setPosition(6, 10, 0, 0).setOption('width', 320).setOption('height', 200).build());
}
function charts() { return SpreadsheetApp.getActiveSheet().getCharts().length; }
function tag() { SpreadsheetApp.getActiveSheet().addDeveloperMetadata('made', 'here'); }
function tags() { return SpreadsheetApp.getActiveSheet().getDeveloperMetadata().map((each) => each.getValue()); }

/**
 * The instant of a day.
 * @param {Date} day A day.
 * @customfunction
 */
function INSTANT(day) { return day.toISOString(); }

/**
 * Fails unless it is given a number.
 * @param {number} value A value.
 * @customfunction
 */
function CAREFUL(value) { if (typeof value !== 'number') throw new Error('not a number'); return value; }
`;

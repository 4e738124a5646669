/**
 * The result of an opened run, for whoever may see it, as a page, an accessible PDF and a spreadsheet. Start at
 * {@link org.wirkstatt.selfanalysis.result.ResultService} (what it is) and {@link org.wirkstatt.selfanalysis.result.ResultSheets} (in words).
 *
 * <p>Nothing here asks for answers: they come through {@link org.wirkstatt.selfanalysis.run.MeetingService} and so through the sealing. Nothing
 * here knows a name of a person. What is shown depends on the run, its edition and earlier runs only, never on later ones or newer editions.
 */
package org.wirkstatt.selfanalysis.result;

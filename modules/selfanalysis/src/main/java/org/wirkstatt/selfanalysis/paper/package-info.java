/** Answers on paper: numbers of printed sheets, and what is typed in of them. Places of sheets are kept by {@code run}. */
package org.wirkstatt.selfanalysis.paper;

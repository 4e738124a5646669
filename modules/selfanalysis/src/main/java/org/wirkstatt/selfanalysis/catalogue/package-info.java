/** What one edition of a catalogue says: {@link org.wirkstatt.selfanalysis.catalogue.Catalogue} and its parts. Values only. */
package org.wirkstatt.selfanalysis.catalogue;

/** Workshops: the code on the wall, the criterion that the room is at. What is sealed and what is shown decides {@code run}. */
package org.wirkstatt.selfanalysis.workshop;

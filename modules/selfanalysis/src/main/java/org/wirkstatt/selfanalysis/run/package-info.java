/** Runs: the team of a project answers sealed and alone, then looks at its differences together. */
package org.wirkstatt.selfanalysis.run;

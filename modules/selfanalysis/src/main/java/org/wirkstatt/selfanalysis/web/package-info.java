/** Pages of the self-analysis: reading the catalogue, and keeping its editions. */
package org.wirkstatt.selfanalysis.web;

/** Catalogues for programs, at {@code /api/v1/self-analysis}. */
package org.wirkstatt.selfanalysis.rest;

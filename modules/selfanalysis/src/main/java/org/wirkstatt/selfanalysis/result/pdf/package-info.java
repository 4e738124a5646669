/** Results as tagged PDF (PDF/UA-1, ISO 14289-1). Start at {@link org.wirkstatt.selfanalysis.result.pdf.ResultPdf}. */
package org.wirkstatt.selfanalysis.result.pdf;

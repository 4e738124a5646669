/** Results as a spreadsheet (Office Open XML, ISO/IEC 29500). Start at {@link org.wirkstatt.selfanalysis.result.xlsx.ResultWorkbook}. */
package org.wirkstatt.selfanalysis.result.xlsx;

/** Pages of the toolkit. Reading pages show prepared sheets; working pages are for editors. */
package org.wirkstatt.library.web;

/** Revisions of everything people edit, in one table for all modules. */
package org.wirkstatt.kernel.history;

/**
 * Settings that may change while the portal runs, and secrets in files of their own. What the operator configured stands above what was
 * edited in the browser, so that a portal can be fixed by its configuration; only what nobody configured can be edited.
 */
package org.wirkstatt.kernel.setting;

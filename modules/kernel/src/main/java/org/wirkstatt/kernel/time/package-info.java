/** The portal's clock: UTC, injected everywhere, replaced in tests. */
package org.wirkstatt.kernel.time;

/** The order in which the portal comes to life: {@link org.wirkstatt.kernel.start.PortalStart}. */
package org.wirkstatt.kernel.start;

/** What the kernel tells those who run the portal. Start at {@link org.wirkstatt.kernel.operation.KernelState}. */
package org.wirkstatt.kernel.operation;

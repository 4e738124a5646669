/** Leaving for good. Start at {@link org.wirkstatt.privacy.erasure.ErasureService}. */
package org.wirkstatt.privacy.erasure;

/**
 * What every request passes before anybody reads it: who sent it ({@link org.wirkstatt.kernel.http.safety.ClientFilter}), what browsers may do
 * with the answer ({@link org.wirkstatt.kernel.http.safety.SafetyHeadersFilter}).
 *
 * <p>Nothing a stranger can write is believed: the portal's own address comes from the settings, the sender's address from the connection or
 * from a proxy that the settings name.
 */
package org.wirkstatt.kernel.http.safety;

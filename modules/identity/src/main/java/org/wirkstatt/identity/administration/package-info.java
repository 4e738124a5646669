/** Pages for those who look after people: accounts and roles, invitations, claims of regions. The rules are those of the services. */
package org.wirkstatt.identity.administration;

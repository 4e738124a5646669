/** From finding to help: what the portal has about a criterion. Start at {@link org.wirkstatt.selfanalysis.help.HelpService}. */
package org.wirkstatt.selfanalysis.help;

/** Pages of the account about one's data, and of the administration about all data. */
package org.wirkstatt.privacy.web;

/** Answers requests for the bytes of files: ranges, validators, headers that keep a file from doing harm in the portal's origin. */
package org.wirkstatt.platform.download;

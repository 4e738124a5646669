/** What comes into the forum from outside: files, archives. */
package org.wirkstatt.forum.intake;

/** Forms that people without an account may send, and what keeps machines off them without asking a third party. Start at {@link org.wirkstatt.platform.form.FormGuard}. */
package org.wirkstatt.platform.form;

/** Which modules there are, what they contribute ({@link org.wirkstatt.kernel.module.ModuleRegistry}), and which are switched off. */
package org.wirkstatt.kernel.module;

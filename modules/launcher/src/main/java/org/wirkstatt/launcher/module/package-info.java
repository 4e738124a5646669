/**
 * Which modules take part in a start. {@link org.wirkstatt.launcher.module.ModuleCheck} looks at each JAR before any of its code runs,
 * {@link org.wirkstatt.launcher.module.ModuleSelection} at how they go together, and {@link org.wirkstatt.launcher.module.DeploymentErrors}
 * and {@link org.wirkstatt.launcher.module.StartReport} tell which module a failed start comes from. Nothing here runs code of a module.
 */
package org.wirkstatt.launcher.module;

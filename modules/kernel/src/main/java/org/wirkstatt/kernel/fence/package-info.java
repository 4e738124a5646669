/**
 * Fences around the code of modules: a fault of a module stays in it. {@link org.wirkstatt.kernel.fence.FencedContract} says how each kind of call is
 * treated, {@link org.wirkstatt.kernel.fence.Fence} when one is shut.
 */
package org.wirkstatt.kernel.fence;

/**
 * Parts of an opened result that an initiative shares with the coordination of its region. Start at
 * {@link org.wirkstatt.selfanalysis.sharing.SharingService}.
 *
 * <p>What is not shared never leaves {@link org.wirkstatt.selfanalysis.sharing.SharedResult#of}. Each request asks anew: whether the share is alive,
 * whether the initiative still belongs to that region, and whether whoever asks coordinates it now.
 */
package org.wirkstatt.selfanalysis.sharing;

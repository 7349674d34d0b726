/**
 * Empty so far. The layout of a desktop (Finesse Web Services Developer Guide, "LayoutConfig").
 */
@NullMarked
package org.finessebridge.app.layout;

import org.jspecify.annotations.NullMarked;

/** The layout of desktops: tabs, columns and gadgets (Finesse Web Services Developer Guide, "LayoutConfig"). */
@NullMarked
package org.finessebridge.app.layout;

import org.jspecify.annotations.NullMarked;

/** Tests of the layout of desktops. */
@NullMarked
package org.finessebridge.app.layout;

import org.jspecify.annotations.NullMarked;

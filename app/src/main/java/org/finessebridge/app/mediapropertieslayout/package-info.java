/** What of a call desktops show, and where (Finesse Web Services Developer Guide, "MediaPropertiesLayout"). */
@NullMarked
package org.finessebridge.app.mediapropertieslayout;

import org.jspecify.annotations.NullMarked;

/** The CTI servers, as administrators set them (Finesse Web Services Developer Guide, "SystemConfig"). */
@NullMarked
package org.finessebridge.app.systemconfig;

import org.jspecify.annotations.NullMarked;

/** The connection to the CTI server, or to the simulator that stands in for one. */
@NullMarked
package org.finessebridge.app.ctiserver;

import org.jspecify.annotations.NullMarked;

/** The messages to and from the CTI server in the web services' log. */
@NullMarked
package org.finessebridge.app.ctiserver.traffic;

import org.jspecify.annotations.NullMarked;

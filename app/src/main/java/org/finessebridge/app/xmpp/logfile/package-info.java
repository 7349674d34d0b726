/** The log files of the Notification Service, as operators know them. */
@NullMarked
package org.finessebridge.app.xmpp.logfile;

import org.jspecify.annotations.NullMarked;

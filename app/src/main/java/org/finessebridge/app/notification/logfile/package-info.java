/** The log files of the Notification Service, as operators know them. */
@NullMarked
package org.finessebridge.app.notification.logfile;

import org.jspecify.annotations.NullMarked;

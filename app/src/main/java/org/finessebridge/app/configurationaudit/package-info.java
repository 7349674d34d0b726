/** Who changed what of the configuration, for administrators to read; the original keeps it in a log file. */
@NullMarked
package org.finessebridge.app.configurationaudit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.finessebridge.app.logfile;

import org.jspecify.annotations.NullMarked;

/** What keeps strangers from writing lines of our logs. */
@NullMarked
package org.finessebridge.app.log;

import org.jspecify.annotations.NullMarked;

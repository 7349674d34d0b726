/** Which kind of caller may use which resource: said at each controller's method, checked in one place. */
@NullMarked
package org.finessebridge.app.access;

import org.jspecify.annotations.NullMarked;

/** What clients send in bodies, bounded and read. */
@NullMarked
package org.finessebridge.app.requestbody;

import org.jspecify.annotations.NullMarked;

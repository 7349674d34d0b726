/** Tests of what clients send in bodies. */
@NullMarked
package org.finessebridge.app.requestbody;

import org.jspecify.annotations.NullMarked;

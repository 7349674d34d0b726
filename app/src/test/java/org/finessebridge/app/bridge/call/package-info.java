@NullMarked
package org.finessebridge.app.bridge.call;

import org.jspecify.annotations.NullMarked;

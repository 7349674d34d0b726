@NullMarked
package org.finessebridge.app.ctiserver.traffic;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.finessebridge.app.node;

import org.jspecify.annotations.NullMarked;

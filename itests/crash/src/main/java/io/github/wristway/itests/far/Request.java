package io.github.wristway.itests.far;

/** What is asked of the air. The first four begin a connection of their own; the others are about its link. */
enum Request { LISTEN, FORGET, CONNECT, STREAM, READ, WRITE, WAYS_TO_WRITE, SUBSCRIBE, UNSUBSCRIBE, RECEIVE, SEND, TAKE }

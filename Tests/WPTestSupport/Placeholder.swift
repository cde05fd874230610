// The support that tests of every floor share.

package main

import (
	"github.com/spf13/cobra"

	"leadsim/docs"
)

func newODD(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "odd",
		Short: "Print the description of the model: all its rules, equations and sources",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := a.out.Write(docs.ODD)
			return err
		},
	}
}
